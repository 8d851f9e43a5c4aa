//! Support, technology and price together: never without the support floor.

use serde::{Deserialize, Serialize};

use super::{ValueFunction, competition_ranks};
use crate::domain::vendor::VendorId;

/// What a vendor offers besides support.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Offer {
    /// Its price, in whole units of whatever currency and period all are compared in.
    pub price: Option<u64>,
    /// What the team's own technical tests came to, 0 to 100.
    pub technology: Option<u8>,
}

/// What besides support counts, and how much.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fit {
    /// Points of support, technology and price.
    pub points: [u8; 3],
    /// The price that is worth everything, and the one that is worth nothing.
    pub anchors: (Option<u64>, Option<u64>),
    /// By vendor, those with anything entered.
    pub offers: Vec<(VendorId, Offer)>,
}

/// What is added up for the overall order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The support score.
    Support,
    /// The technology score.
    Technology,
    /// The price.
    Price,
}

impl Side {
    /// In the order of [`Fit::points`].
    pub const ALL: [Side; 3] = [Side::Support, Side::Technology, Side::Price];
}

/// Why there is no overall order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum NoFit {
    /// Neither a price nor a technology score was entered.
    NothingEntered,
    /// Prices were entered without the two amounts that say what a price is worth.
    NoAnchors,
    /// All points are zero.
    NoPoints,
}

/// A vendor's place in the overall order.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Overall {
    /// Whom it is about.
    pub vendor: VendorId,
    /// What each side adds, along [`Side::ALL`]; `None` for one that nobody entered.
    pub parts: [Option<f64>; 3],
    /// Their sum, 0 to 1; `None` when something is missing for this vendor only.
    pub score: Option<f64>,
    /// Its competition rank; `None` outside the order.
    pub rank: Option<usize>,
    /// Whether its support is below the floor, which puts it out whatever its price.
    pub is_below_floor: bool,
}

impl Default for Fit {
    fn default() -> Fit {
        Fit { points: [40, 40, 20], anchors: (None, None), offers: Vec::new() }
    }
}

impl Fit {
    /// What a vendor offers; nothing where nothing was entered.
    pub fn offer(&self, vendor: VendorId) -> Offer {
        let found = self.offers.iter().find(|(of, _)| *of == vendor);
        found.map_or(Offer::default(), |(_, offer)| *offer)
    }

    /// Enters what a vendor offers.
    pub fn set(&mut self, vendor: VendorId, offer: Offer) {
        self.offers.retain(|(of, _)| *of != vendor);
        if offer != Offer::default() {
            self.offers.push((vendor, offer));
            self.offers.sort_unstable_by_key(|(of, _)| *of);
        }
    }

    /// The overall order of these vendors by their support scores, 0 to 1; `None` is out of the support order.
    ///
    /// A side takes part when somebody's was entered and it has points; who lacks it then is listed without a
    /// score. Price is linear between its anchors. Who is below `floor` has a score and no rank.
    ///
    /// # Errors
    /// Says what is missing for there to be an order.
    pub fn order(
        &self,
        support: &[(VendorId, Option<f64>)],
        floor: f64,
    ) -> Result<Vec<Overall>, NoFit> {
        let price = self.price()?;
        let value = |side: Side, vendor: VendorId, support: Option<f64>| match side {
            Side::Support => support,
            Side::Technology => {
                self.offer(vendor).technology.map(|of| f64::from(of.min(100)) / 100.0)
            }
            Side::Price => {
                let paid = self.offer(vendor).price?;
                price.as_ref().map(|worth| worth.value(paid as f64))
            }
        };
        let takes_part = Side::ALL.map(|side| {
            let is_entered = support.iter().any(|(of, _)| match side {
                Side::Support => true,
                Side::Technology => self.offer(*of).technology.is_some(),
                Side::Price => self.offer(*of).price.is_some(),
            });
            is_entered && self.points[side as usize] > 0
        });
        let points = Side::ALL.iter().filter(|side| takes_part[**side as usize]);
        let sum: f64 = points.map(|side| f64::from(self.points[*side as usize])).sum();
        if sum <= 0.0 {
            return Err(NoFit::NoPoints);
        }
        let mut all: Vec<Overall> = Vec::new();
        for (vendor, score) in support {
            let part = |side: Side| {
                let value = value(side, *vendor, *score).filter(|_| takes_part[side as usize])?;
                Some(value * f64::from(self.points[side as usize]) / sum)
            };
            let parts = Side::ALL.map(part);
            let is_whole = Side::ALL
                .iter()
                .all(|side| !takes_part[*side as usize] || parts[*side as usize].is_some());
            let score = (is_whole && score.is_some()).then(|| parts.iter().flatten().sum());
            let is_below_floor = support
                .iter()
                .any(|(of, score)| of == vendor && score.is_some_and(|score| score < floor - 1e-9));
            all.push(Overall { vendor: *vendor, parts, score, rank: None, is_below_floor });
        }
        rank(&mut all);
        Ok(all)
    }

    /// What a price is worth; `None` where no price was entered.
    fn price(&self) -> Result<Option<ValueFunction>, NoFit> {
        let has_price = self.offers.iter().any(|(_, offer)| offer.price.is_some());
        let has_technology = self.offers.iter().any(|(_, offer)| offer.technology.is_some());
        match (has_price, self.anchors) {
            (false, _) if !has_technology => Err(NoFit::NothingEntered),
            (false, _) => Ok(None),
            (true, (Some(best), Some(worst))) => {
                let worth = ValueFunction::linear(worst as f64, best as f64);
                worth.map(Some).map_err(|_| NoFit::NoAnchors)
            }
            (true, _) => Err(NoFit::NoAnchors),
        }
    }
}

fn rank(all: &mut [Overall]) {
    let is_in = |of: &Overall| of.score.is_some() && !of.is_below_floor;
    let ordered: Vec<usize> = (0..all.len()).filter(|at| is_in(&all[*at])).collect();
    let scores: Vec<f64> = ordered.iter().filter_map(|at| all[*at].score).collect();
    for (at, rank) in ordered.iter().zip(competition_ranks(&scores)) {
        all[*at].rank = Some(rank);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: VendorId = VendorId(1);
    const B: VendorId = VendorId(2);

    fn fit(offers: [(Option<u64>, Option<u8>); 2]) -> Fit {
        let offers = [A, B].into_iter().zip(offers);
        let offers = offers.map(|(of, (price, technology))| (of, Offer { price, technology }));
        Fit { anchors: (Some(100), Some(200)), offers: offers.collect(), ..Fit::default() }
    }

    #[test]
    fn a_cheap_vendor_with_support_below_the_floor_is_out_whatever_its_price() {
        let fit = fit([(Some(100), Some(90)), (Some(200), Some(80))]);
        let order = fit.order(&[(A, Some(0.39)), (B, Some(0.6))], 0.4).unwrap();
        assert!(order[0].is_below_floor && order[0].score > order[1].score);
        assert_eq!((order[0].rank, order[1].rank), (None, Some(1)));
        // 40 x 0.39 + 40 x 0.9 + 20 x 1, of 100.
        assert!((order[0].score.unwrap() - 0.716).abs() < 1e-12);
    }

    #[test]
    fn there_is_no_overall_order_without_what_it_needs() {
        let support = [(A, Some(0.5)), (B, Some(0.6))];
        let order = |fit: &Fit| fit.order(&support, 0.4);
        assert_eq!(order(&fit([(None, None), (None, None)])), Err(NoFit::NothingEntered));
        let mut prices = fit([(Some(150), None), (Some(120), None)]);
        assert!(order(&prices).is_ok());
        prices.points = [0, 0, 0];
        assert_eq!(order(&prices), Err(NoFit::NoPoints));
        for anchors in [(None, Some(1)), (Some(1), None), (Some(7), Some(7))] {
            assert_eq!(order(&Fit { anchors, ..prices.clone() }), Err(NoFit::NoAnchors));
        }
    }

    #[test]
    fn who_lacks_what_others_have_is_listed_without_a_score() {
        let fit = fit([(Some(150), Some(50)), (Some(150), None)]);
        let order = fit.order(&[(A, Some(0.5)), (B, Some(0.9))], 0.4).unwrap();
        assert_eq!((order[0].rank, order[1].rank, order[1].score), (Some(1), None, None));
        let out = fit.order(&[(A, None), (B, Some(0.9))], 0.4).unwrap();
        assert!(out.iter().all(|of| of.rank.is_none()));
    }
}
