namespace hw { extern const char *const room_window; const char *const room_window = "window"; } // replaced by the room's own files
