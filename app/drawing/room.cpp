namespace hw { extern const char *const room_drawing; const char *const room_drawing = "drawing"; } // replaced by the room's own files
