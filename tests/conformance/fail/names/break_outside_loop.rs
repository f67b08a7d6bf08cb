fn main() {
    break; //~ ERROR E0268
}
