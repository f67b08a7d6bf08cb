fn main() {
    let id = |x: &i32| x; //~ ERROR
    let n = 1;
    println!("{}", id(&n));
    let first = |v: &Vec<i32>| &v[0]; //~ ERROR
}
