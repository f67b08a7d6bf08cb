struct S<T>(T);
struct L<'a>(&'a str);
fn main() {
    let s: S = S(1); //~ ERROR E0107
    let t: Vec = vec![1]; //~ ERROR E0107
    let u: Option; //~ ERROR E0107
    let f = |x: Option| 1; //~ ERROR E0107
    let g = 1 as Vec; //~ ERROR E0107
    let h = Vec::<Option>::new(); //~ ERROR E0107
    let i: L = L("a");
    let j: Box<S> = Box::new(S(1)); //~ ERROR E0107
    let k: <Vec as IntoIterator>::Item = 1; //~ ERROR E0107
    let l = std::mem::size_of::<S>(); //~ ERROR E0107
    let m = S::<i32, i32>(1); //~ ERROR E0107
    let n = Vec::<>::new();
    let o: Result<i32> = Ok(1); //~ ERROR E0107
    let p: Box = Box::new(1); //~ ERROR E0107
}
