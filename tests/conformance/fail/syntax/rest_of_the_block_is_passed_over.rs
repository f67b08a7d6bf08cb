fn main() { 
    let = 5; //~ ERROR
    undefined1();
}
fn two() {
    let x: = 5; //~ ERROR
    undefined2(); //~ ERROR E0425
}
fn three() {
    foo bar; //~ ERROR
    undefined3();
}
fn four() {
    let y = ; //~ ERROR
    undefined4();
}
