fn main() {
    let f = || { let z = 0; 5 / z }; //~ ERROR
    println!("{}", f());
}
