// The program: one command without a window, or the window.
int main() { return 0; }
