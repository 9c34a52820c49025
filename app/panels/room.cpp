namespace hw { extern const char *const room_panels; const char *const room_panels = "panels"; } // replaced by the room's own files
