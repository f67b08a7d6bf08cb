//@ exit-code: 1
#[derive(Debug)] enum E { Bad(i32) }
fn main() -> Result<(), E> {
    println!("before");
    let v: Result<i32, E> = Err(E::Bad(3));
    let n = v?;
    println!("never {n}");
    Ok(())
}
