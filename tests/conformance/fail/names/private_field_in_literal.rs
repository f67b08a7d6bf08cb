mod bank {
    pub struct Account { pub id: u32, balance: i64 }
    impl Account { pub fn new(id: u32) -> Self { Account { id, balance: 0 } } }
}
fn main() {
    let a = bank::Account { id: 1, balance: 100 }; //~ ERROR E0451
    let bank::Account { id, balance } = bank::Account::new(2); //~ ERROR E0451
}
