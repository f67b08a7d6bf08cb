fn take(v: Vec<i32>) {}
fn main() {
    let v = vec![1];
    for _ in 0..2 { take(v); }
    let s = String::new();
    while true { drop(s); } //~ ERROR E0382
    let a;
    if v.len() > 0 { a = 1; } //~ ERROR E0382
    println!("{a}"); //~ ERROR E0381
}
