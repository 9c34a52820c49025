namespace hw { extern const char *const room_session; const char *const room_session = "session"; } // replaced by the room's own files
