fn main() {
    let zero = 0u8;
    let r = 7 % zero; //~ ERROR
    println!("{r}");
}
