fn main() {
    'rows: for r in 0..2 {
        let f = || { for c in 0..2 { if c == 1 { continue 'rows; } } }; //~ ERROR E0767
        f();
        let g = async { break 'rows; }; //~ ERROR E0767
//~| ERROR E0267
    }
}
