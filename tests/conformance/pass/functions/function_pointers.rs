fn add(a: i32, b: i32) -> i32 {
    a + b
}
fn mul(a: i32, b: i32) -> i32 {
    a * b
}
fn main() {
    let f: fn(i32, i32) -> i32 = add;
    let table = [add as fn(i32, i32) -> i32, mul];
    println!("{} {}", f(2, 3), table[1](4, 5));
}
