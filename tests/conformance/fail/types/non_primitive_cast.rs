struct Meters(f64);
fn main() {
    let m = Meters(2.0);
    let x = m as f64; //~ ERROR E0605
    let v = vec![1] as [i32; 1]; //~ ERROR E0605
    println!("{x}");
}
