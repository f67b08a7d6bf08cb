use std::ops::*;
#[derive(Debug, Clone, Copy, PartialEq)] struct V(i32, i32);
impl Add for V { type Output = V; fn add(self, o: V) -> V { V(self.0 + o.0, self.1 + o.1) } }
impl Sub for V { type Output = V; fn sub(self, o: V) -> V { V(self.0 - o.0, self.1 - o.1) } }
impl Mul<i32> for V { type Output = V; fn mul(self, k: i32) -> V { V(self.0 * k, self.1 * k) } }
impl Mul<V> for i32 { type Output = V; fn mul(self, v: V) -> V { v * self } }
impl Neg for V { type Output = V; fn neg(self) -> V { V(-self.0, -self.1) } }
impl Not for V { type Output = V; fn not(self) -> V { V(self.1, self.0) } }
impl Rem<i32> for V { type Output = V; fn rem(self, k: i32) -> V { V(self.0 % k, self.1 % k) } }
impl BitXor for V { type Output = i32; fn bitxor(self, o: V) -> i32 { self.0 * o.1 - self.1 * o.0 } }
impl Shl<u32> for V { type Output = V; fn shl(self, k: u32) -> V { V(self.0 << k, self.1 << k) } }
impl AddAssign for V { fn add_assign(&mut self, o: V) { *self = *self + o } }
impl MulAssign<i32> for V { fn mul_assign(&mut self, k: i32) { *self = k * *self } }
impl Index<usize> for V { type Output = i32; fn index(&self, i: usize) -> &i32 { if i == 0 { &self.0 } else { &self.1 } } }
impl IndexMut<usize> for V { fn index_mut(&mut self, i: usize) -> &mut i32 { if i == 0 { &mut self.0 } else { &mut self.1 } } }
fn main() {
    let (a, b) = (V(1, 2), V(3, -4));
    println!("{:?} {:?} {:?} {:?} {:?} {:?} {} {:?}", a + b, a - b, 3 * a, -b, !b, b % 3, a ^ b, a << 3);
    let mut c = a;
    c += b; c *= 10; c[1] -= 5; c[0] += c[1];
    println!("{c:?} {}", c[0] + c[1]);
}
