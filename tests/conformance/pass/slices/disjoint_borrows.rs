use std::slice::GetDisjointMutError;

fn main() {
    let mut v = vec![1, 2, 3, 4];
    if let Ok([a, b]) = v.get_disjoint_mut([0, 3]) {
        std::mem::swap(a, b);
    }
    println!("{v:?}");
    if let Ok([front, back]) = v.get_disjoint_mut([0..2, 2..4]) {
        front.copy_from_slice(back);
    }
    println!("{v:?}");
    assert_eq!(v.get_disjoint_mut([0, 9]), Err(GetDisjointMutError::IndexOutOfBounds));
    match v.get_disjoint_mut([0..=1, 1..=2]) {
        Err(e) => println!("{e}"),
        Ok(_) => println!("disjoint"),
    }
}
