fn main() {
    let a = Some(3);
    let b: Result<i32, String> = Ok(4);
    if let Some(x) = a
        && let Ok(y) = &b
        && x < *y
    {
        println!("{}", x + y);
    }
}
