namespace hw { extern const char *const room_exchange; const char *const room_exchange = "exchange"; } // replaced by the room's own files
