fn main() {
    else { } //~ ERROR
}
