fn parse(s: &str) -> Result<(u32, &str), String> {
    let Some((n, unit)) = s.split_once(' ') else { return Err(format!("no space in {s:?}")) };
    let Ok(n) = n.parse::<u32>() else { return Err(format!("bad number {n:?}")) };
    Ok((n, unit))
}
fn classify(x: Option<i32>, y: Option<&str>) -> &'static str {
    if let Some(n) = x && n > 0 && let Some(s) = y && s.len() as i32 == n { "matching" }
    else if x.is_some() && let None = y { "number only" }
    else { "other" }
}
fn main() {
    for s in ["12 kg", "kg", "x kg", "4294967296 g"] { println!("{:?}", parse(s)); }
    println!("{} {} {}", classify(Some(2), Some("ab")), classify(Some(-1), None), classify(None, Some("")));
    let mut stack = vec![1, 2, 3];
    while let Some(top) = stack.pop() && top > 1 { print!("{top} "); }
    println!("{stack:?}");
}
