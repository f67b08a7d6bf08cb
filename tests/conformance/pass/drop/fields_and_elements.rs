struct D(u8);
impl Drop for D {
    fn drop(&mut self) {
        print!("{} ", self.0);
    }
}
struct Both {
    _x: D,
    _y: D,
}
fn main() {
    let _v = vec![D(1), D(2), D(3)];
    let _b = Both { _y: D(5), _x: D(4) };
    let _t = (D(6), D(7));
}
