fn main() {
    let mut list = vec![1];
    let first = &list[0];
    let future = async { list.push(2) }; //~ ERROR E0502
    println!("{first}");
    drop(future);
}
