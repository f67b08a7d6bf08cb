//@ test
#[test]
fn takes(_x: i32) {} //~ ERROR

#[test]
fn generic<T>() {} //~ ERROR
