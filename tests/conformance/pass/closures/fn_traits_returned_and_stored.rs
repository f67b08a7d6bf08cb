fn adder(n: i32) -> impl Fn(i32) -> i32 { move |x| x + n }
fn boxed(n: i32) -> Box<dyn FnMut() -> i32> { let mut c = n; Box::new(move || { c += 1; c }) }
fn once(s: String) -> impl FnOnce() -> String { move || s + "!" }
fn twice(mut f: impl FnMut()) { f(); f(); }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |x| g(f(x)) }
fn main() {
    let a = adder(10);
    let mut b = boxed(5);
    println!("{} {} {} {}", a(1), a(2), b(), b());
    println!("{}", once("done".to_string())());
    let mut log = Vec::new();
    twice(|| log.push(log.len()));
    println!("{log:?}");
    let h = compose(|x: i32| x * 2, |y: i32| format!("<{y}>"));
    println!("{}{}", h(3), compose(&a, &a)(1));
    let fs: Vec<(&str, fn(f64) -> f64)> = vec![("sqrt", f64::sqrt), ("neg", |x| -x)];
    for (n, f) in fs { print!("{n}={} ", f(9.0)); }
    println!();
}
