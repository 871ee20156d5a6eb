// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/nn/dropout.h"

#include <ATen/ATen.h>

#include "tests/testutils.h"

using heed::nn::Dropout;

class TestDropout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheMeanAndDropsTheShare()
    {
        Dropout dropout(0.3);
        dropout.restart(7);
        const at::Tensor x = at::ones({400, 500});
        const at::Tensor y = dropout.apply(x, true);
        QVERIFY(std::abs(y.eq(0).to(at::kFloat).mean().item<double>() - 0.3) < 0.01);
        QVERIFY(std::abs(y.mean().item<double>() - 1.0) < 0.01);
        const at::Tensor kept = y.masked_select(y.ne(0));
        QVERIFY((kept - 1.0 / 0.7).abs().max().item<double>() < 1e-6);
    }

    void sameSeedSameMasks()
    {
        Dropout one(0.5), two(0.5);
        const at::Tensor x = at::ones({64, 33});
        one.restart(42);
        one.apply(x, true);
        one.restart(42);
        two.restart(42);
        for (int call = 0; call < 3; ++call)
            QVERIFY(at::equal(one.apply(x, true), two.apply(x, true)));
    }

    void everyCallAndEverySeedDiffer()
    {
        Dropout dropout(0.5);
        const at::Tensor x = at::ones({64, 64});
        dropout.restart(1);
        const at::Tensor first = dropout.apply(x, true), second = dropout.apply(x, true);
        dropout.restart(2);
        const at::Tensor other = dropout.apply(x, true);
        QVERIFY(!at::equal(first, second));
        QVERIFY(!at::equal(first, other));
    }

    void offOutsideTraining()
    {
        Dropout dropout(0.5);
        const at::Tensor x = at::rand({8, 8});
        QVERIFY(dropout.apply(x, false).is_same(x));
        dropout.setRate(0.0);
        QVERIFY(dropout.apply(x, true).is_same(x));
    }
};

QTEST_APPLESS_MAIN(TestDropout)
#include "tst_dropout.moc"
