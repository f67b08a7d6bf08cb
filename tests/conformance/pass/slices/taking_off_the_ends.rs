fn take<'a>(input: &mut &'a [u8], n: usize) -> Option<&'a [u8]> {
    input.split_off(..n)
}

fn main() {
    let data = [1, 2, 3, 4, 5, 6, 7];
    let mut rest: &[u8] = &data;
    println!("{:?} {:?}", take(&mut rest, 2), take(&mut rest, 9));
    println!("{:?} {:?}", rest.split_off_first(), rest.split_off_last());
    println!("{:?} {:?} {rest:?}", rest.split_off(2..), rest.split_off(..=0));
    let mut array = [1, 2, 3, 4];
    let mut left: &mut [i32] = &mut array;
    *left.split_off_first_mut().unwrap() = 10;
    *left.split_off_last_mut().unwrap() = 40;
    left.split_off_mut(1..).unwrap()[0] = 30;
    left[0] = 20;
    println!("{array:?}");
}
