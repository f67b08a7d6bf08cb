fn id<T>(t: T) -> T { t }
fn main() {
    println!("{}", id::<i32, u8>(4)); //~ ERROR E0107
}
