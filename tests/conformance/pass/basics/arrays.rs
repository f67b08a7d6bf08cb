fn main() {
    let a = [1, 2, 3];
    let z = [0_u8; 4];
    let mut grid = [[0; 3]; 2];
    grid[1][2] = 7;
    println!("{:?} {:?} {:?} {}", a, z, grid, a.len());
    let mut sum = 0;
    for x in a {
        sum += x;
    }
    println!("{}", sum);
}
