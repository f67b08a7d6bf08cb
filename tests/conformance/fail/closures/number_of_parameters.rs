fn run<F: Fn(i32) -> i32>(f: F) -> i32 { f(1) }
fn none() -> i32 { 1 }
fn main() {
    run(|| 1); //~ ERROR E0593
    run(|a, b| a); //~ ERROR E0593
    run(none); //~ ERROR E0593
    let v: Vec<i32> = vec![1, 2].into_iter().map(|a, b| a).collect(); //~ ERROR E0593
    let s: i32 = [1, 2].iter().fold(0, |a| a); //~ ERROR E0593
    std::thread::spawn(|x: i32| x); //~ ERROR E0593
}
