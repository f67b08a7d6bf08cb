fn adder(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}
fn boxed(n: i32) -> Box<dyn Fn(i32) -> i32> {
    if n > 0 { Box::new(move |x| x * n) } else { Box::new(|x| x) }
}
fn apply<F: FnOnce() -> String>(f: F) -> String {
    f()
}
fn main() {
    let fs: Vec<Box<dyn Fn(i32) -> i32>> = vec![Box::new(adder(10)), boxed(3), boxed(-1)];
    println!("{:?}", fs.iter().map(|f| f(7)).collect::<Vec<_>>());
    let owned = String::from("moved");
    println!("{}", apply(|| owned));
}
