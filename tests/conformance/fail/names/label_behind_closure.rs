fn main() {
    'a: loop {
        let f = || { break 'a; }; //~ ERROR E0767
//~| ERROR E0267
        f();
        break;
    }
}
