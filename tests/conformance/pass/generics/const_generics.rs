struct Buffer<T, const N: usize> {
    data: [T; N],
}
impl<T: Copy + Default, const N: usize> Buffer<T, N> {
    fn new() -> Self {
        Buffer { data: [T::default(); N] }
    }
    fn capacity(&self) -> usize {
        N
    }
}
fn sum<const N: usize>(a: [i32; N]) -> i32 {
    a.iter().sum()
}
fn main() {
    let b: Buffer<u8, 16> = Buffer::new();
    println!("{} {} {}", b.capacity(), b.data.len(), sum([1, 2, 3]));
}
