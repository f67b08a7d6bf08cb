use std::cell::RefCell;
use std::rc::Rc;

#[derive(Debug, Clone, Default)]
struct Account { owner: String, balance: i64, log: Vec<String> }

#[derive(Debug)]
enum Failure { Missing(String), Short { need: i64, have: i64 } }

impl Account {
    fn new(owner: &str) -> Self { Account { owner: owner.to_string(), ..Default::default() } }
    fn withdraw(&mut self, n: i64) -> Result<i64, Failure> {
        if n > self.balance { return Err(Failure::Short { need: n, have: self.balance }); }
        self.balance -= n;
        self.log.push(format!("-{n}"));
        Ok(self.balance)
    }
}

struct Bank { accounts: Vec<Rc<RefCell<Account>>> }

impl Bank {
    fn find(&self, owner: &str) -> Result<Rc<RefCell<Account>>, Failure> {
        self.accounts.iter().find(|a| a.borrow().owner == owner).cloned().ok_or_else(|| Failure::Missing(owner.to_string()))
    }
    fn pay(&self, from: &str, to: &str, n: i64) -> Result<(), Failure> {
        let (a, b) = (self.find(from)?, self.find(to)?);
        a.borrow_mut().withdraw(n)?;
        b.borrow_mut().balance += n;
        Ok(())
    }
}

struct Guard<'a> { name: &'a str, left: &'a RefCell<Vec<String>> }
impl Drop for Guard<'_> { fn drop(&mut self) { self.left.borrow_mut().push(self.name.to_string()); } }

fn swap<T>(pair: &mut (T, T)) { std::mem::swap(&mut pair.0, &mut pair.1); }

fn main() {
    let bank = Bank { accounts: vec![Rc::new(RefCell::new(Account::new("ann"))), Rc::new(RefCell::new(Account::new("bob")))] };
    bank.accounts[0].borrow_mut().balance = 10;
    println!("{:?}", bank.pay("ann", "bob", 4));
    match bank.pay("bob", "ann", 40) { Err(Failure::Short { need, have }) => println!("{need} > {have}"), other => println!("{other:?}") }
    if let Err(e) = bank.pay("ann", "eve", 1) { println!("{e:?}"); }
    println!("{} {:?}", Rc::strong_count(&bank.accounts[0]), bank.find("bob").map(|a| a.borrow().balance).ok());
    let left = RefCell::new(vec![]);
    { let _a = Guard { name: "a", left: &left }; let _b = Guard { name: "b", left: &left }; }
    println!("{:?}", left.into_inner());
    let mut pair = (String::from("x"), String::from("y"));
    swap(&mut pair);
    let (first, ref second) = pair;
    println!("{first} {second}");
    let numbers = [3, 1, 2];
    let [a, .., c] = numbers;
    let slice = &numbers[1..];
    println!("{a} {c} {slice:?} {}", match slice { [x, rest @ ..] => x + rest.len() as i32, [] => 0 });
    let label = match a { 0 => "none", n if n > 2 => "many", 1..=2 => "some", _ => "less" };
    let total = 'outer: loop { let mut t = 0; for n in numbers { t += n; if t > 3 { break 'outer t; } } break t; };
    println!("{label} {total} {}", i32::pow(2, 5).wrapping_add(i32::MAX).checked_add(1).is_none());
}
