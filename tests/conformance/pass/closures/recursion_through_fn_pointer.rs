fn fix(f: &dyn Fn(&dyn Fn(u64) -> u64, u64) -> u64, n: u64) -> u64 { f(&|k| fix(f, k), n) }
fn apply(f: fn(i32) -> i32, n: usize, x: i32) -> i32 { if n == 0 { x } else { apply(f, n - 1, f(x)) } }
fn main() {
    println!("{}", fix(&|rec, n| if n < 2 { 1 } else { n * rec(n - 1) }, 10));
    fn collatz(x: i32) -> i32 { if x % 2 == 0 { x / 2 } else { 3 * x + 1 } }
    println!("{}", apply(collatz, 8, 7));
    let f: fn(i32) -> i32 = collatz;
    println!("{}", f == collatz as fn(i32) -> i32);
    let mut memo = std::collections::HashMap::new();
    fn fib(n: u64, memo: &mut std::collections::HashMap<u64, u64>) -> u64 {
        if n < 2 { return n; }
        if let Some(&v) = memo.get(&n) { return v; }
        let v = fib(n - 1, memo) + fib(n - 2, memo);
        memo.insert(n, v);
        v
    }
    println!("{} {}", fib(80, &mut memo), memo.len());
}
