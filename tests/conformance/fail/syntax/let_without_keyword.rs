fn main() {
    count: u32 = 3; //~ ERROR
    println!("{count}");
}
