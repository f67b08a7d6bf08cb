fn main() {
    mut total = 1; //~ ERROR
    total += 1;
    println!("{total}");
}
