struct Matrix<const R: usize, const C: usize>([[i32; C]; R]);
impl<const R: usize, const C: usize> Matrix<R, C> {
    const CELLS: usize = R * C;
    fn transpose(&self) -> Matrix<C, R> {
        let mut out = [[0; R]; C];
        for (i, row) in self.0.iter().enumerate() { for (j, x) in row.iter().enumerate() { out[j][i] = *x; } }
        Matrix(out)
    }
    fn mul<const K: usize>(&self, o: &Matrix<C, K>) -> Matrix<R, K> {
        Matrix(std::array::from_fn(|i| std::array::from_fn(|j| (0..C).map(|k| self.0[i][k] * o.0[k][j]).sum())))
    }
}
fn first_n<const N: usize>(v: &[i32]) -> Option<[i32; N]> { v.get(..N)?.try_into().ok() }
fn len<T, const N: usize>(_: &[T; N]) -> usize { N }
fn main() {
    let m = Matrix([[1, 2, 3], [4, 5, 6]]);
    println!("{:?} {:?}", m.transpose().0, m.mul(&m.transpose()).0);
    println!("{} {:?} {:?}", Matrix::<2, 3>::CELLS, first_n::<2>(&[7, 8, 9]), first_n::<4>(&[7, 8, 9]));
    println!("{} {}", len(&["a", "b"]), len(&[[0u8; 4]; 5]));
}
