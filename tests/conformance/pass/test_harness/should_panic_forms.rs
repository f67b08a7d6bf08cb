//@ test
//@ exit-code: 101
fn at(v: &[i32], i: usize) -> i32 {
    v[i]
}

#[test]
#[should_panic]
fn any_panic() {
    at(&[1, 2], 2);
}

#[test]
#[should_panic(expected = "the len is 2")]
fn part_of_the_message() {
    at(&[1, 2], 5);
}

#[test]
#[should_panic = "divide by zero"]
fn short_form() {
    let zero = at(&[0], 0);
    println!("{}", 1 / zero);
}

#[test]
#[should_panic]
fn does_not_panic() {
    println!("fine: {}", at(&[7], 0));
}

#[test]
#[should_panic(expected = "borrow")]
fn other_message() {
    panic!("moved {}", 1);
}
