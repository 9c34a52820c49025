namespace hw { extern const char *const room_store; const char *const room_store = "store"; } // replaced by the room's own files
