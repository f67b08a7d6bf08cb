fn find(grid: &[[i32; 3]; 3], want: i32) -> Option<(usize, usize)> {
    let found = 'search: {
        for (i, row) in grid.iter().enumerate() { for (j, &x) in row.iter().enumerate() { if x == want { break 'search Some((i, j)); } } }
        None
    };
    found
}
fn main() {
    let g = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    println!("{:?} {:?}", find(&g, 6), find(&g, 10));
    let mut n = 0;
    let r = 'outer: loop {
        let mut k = 0;
        while k < 10 { k += 1; n += 1; if n % 7 == 0 && k > 3 { break 'outer n * 100 + k; } if k == 5 { continue 'outer; } }
    };
    println!("{r}");
    let mut out = vec![];
    'a: for i in 0..4 { for j in 0..4 { if j > i { continue 'a; } if i + j == 5 { break 'a; } out.push(i * 10 + j); } }
    println!("{out:?}");
    let v = { let x = 3; let x = x * x; { let x = "shadow"; print!("{x} "); } x };
    println!("{v} {}", if let 1..=9 = v { 'y' } else { 'n' });
    let s = match v { n if n < 0 => "neg", n if n % 2 == 1 => "odd", _ => "even" };
    println!("{s} {:?}", loop { break });
}
