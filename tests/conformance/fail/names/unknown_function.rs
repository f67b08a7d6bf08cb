fn main() {
    nothing(1); //~ ERROR E0425
}
