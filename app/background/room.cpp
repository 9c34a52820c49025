namespace hw { extern const char *const room_background; const char *const room_background = "background"; } // replaced by the room's own files
