trait Convert<T> { fn convert(&self) -> T; }
struct Celsius(f64);
impl Convert<f64> for Celsius { fn convert(&self) -> f64 { self.0 * 9.0 / 5.0 + 32.0 } }
impl Convert<String> for Celsius { fn convert(&self) -> String { format!("{:.1}°C", self.0) } }
impl Convert<i32> for Celsius { fn convert(&self) -> i32 { self.0 as i32 } }
fn show<T, U: Convert<T>>(u: &U, f: impl Fn(T)) { f(u.convert()) }
fn main() {
    let c = Celsius(36.6);
    let s: String = c.convert();
    let f: f64 = c.convert();
    println!("{s} {f:.2} {}", <Celsius as Convert<i32>>::convert(&c));
    show(&c, |x: i32| println!("{x:>5}"));
    show::<String, _>(&c, |x| println!("{x:*^12}"));
}
