namespace hw { extern const char *const room_cli; const char *const room_cli = "cli"; } // replaced by the room's own files
