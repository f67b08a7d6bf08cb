fn main() {
    let mut grid = vec![vec![0; 3]; 2];
    grid[1][2] = 5;
    grid.push(vec![1]);
    let total: i32 = grid.iter().map(|r| r.iter().sum::<i32>()).sum();
    println!("{:?} {}", grid, total);
}
