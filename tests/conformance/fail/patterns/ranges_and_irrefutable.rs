fn main() {
    let x = 5;
    match x { 1..=5 => {}, 6..10 => {} } //~ ERROR E0004
    match (true, 3u8) { (true, _) => {}, (false, 0..=254) => {} } //~ ERROR E0004
    let Some(y) = Some(3); //~ ERROR E0005
    let Ok(z): Result<i32, std::convert::Infallible> = Ok(1);
    if let x = 5 {}
    while let Some(i) = vec![1].pop() { break; }
}
