namespace Moteur.Optimiser;

/// <summary>
/// Improves the order in which pieces are shot by many small changes, kept when the plan costs less and, early on, sometimes
/// when it costs a little more. Days follow from the order: a day is filled until the next scene no longer fits its hours or
/// the day of a minor. Night pieces form one run of days of their own, which ends where a week ends.
/// </summary>
internal sealed class PlanSearch
{
    // What a plan costs, in hours of a crew's patience: another day weighs most, then driving, then waiting actors.
    private const int DayCost = 1000;
    private const int MoveInDayCost = 60;
    private const int PlaceChangeCost = 20;
    private const int SetOnDayCost = 8;
    private const int RoleWorkedCost = 12;
    private const int RoleHeldCost = 10;
    private const int MinorHeldCost = 30;
    private const int MinorLateCost = 2;
    private const int MinorOverMinuteCost = 4;

    // Work allowed, in scene-role visits, so that the largest scripts stay well under a third of a second.
    private const long Effort = 10_000_000;
    private const int MaxSteps = 20_000;
    private const double StartHeat = 80;
    private const int LongestRun = 6;

    // Any number would do; it is fixed so that the same script gives the same plan.
    private const int Seed = 41481;

    private readonly PlanProblem _problem;
    private readonly int[] _dayOf;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _worked;
    private readonly int[] _seen;
    private readonly int[] _minutesToday;
    private readonly int[] _setSeen;
    private readonly int[] _placeSeen;
    private readonly List<int> _nightStarts = [];

    private Order _order;

    public PlanSearch(PlanProblem problem, IEnumerable<Piece> days, IEnumerable<Piece> nights)
    {
        _problem = problem;
        _order = new([.. days.Select(Indexes)], [.. nights.Select(Indexes)], 0);
        _dayOf = new int[problem.Scenes.Count];
        _first = new int[problem.RoleCount];
        _last = new int[problem.RoleCount];
        _worked = new int[problem.RoleCount];
        _seen = new int[problem.RoleCount];
        _minutesToday = new int[problem.RoleCount];
        _setSeen = new int[problem.Scenes.Count];
        _placeSeen = new int[problem.Scenes.Count];
    }

    /// <summary>The days of the best plan found, each with its scenes; all of a day by day, or all by night.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedScene>> Run()
    {
        var random = new Random(Seed);
        var visits = _problem.Scenes.Count + _problem.Roles.Sum(r => r.Length) + _problem.RoleCount;
        var steps = _order.Days.Length + _order.Nights.Length < 2 ? 0 : (int)Math.Min(MaxSteps, Effort / visits);
        var cost = Cost(_order);
        var (best, bestCost) = (_order, cost);
        for (var step = 0; step < steps; step++)
        {
            var changed = Change(_order, random);
            var newCost = Cost(changed);
            var heat = StartHeat * (1 - ((double)step / steps));
            if (newCost <= cost || random.NextDouble() < Math.Exp((cost - newCost) / Math.Max(heat, 0.01)))
            {
                (_order, cost) = (changed, newCost);
                if (cost < bestCost)
                {
                    (best, bestCost) = (_order, cost);
                }
            }
        }

        Cost(best);
        return
        [
            .. best.Days.Concat(best.Nights).SelectMany(piece => piece)
                .GroupBy(scene => _dayOf[scene], scene => _problem.Scenes[scene])
                .OrderBy(day => day.Key)
                .Select(day => (IReadOnlyList<PlannedScene>)[.. day]),
        ];
    }

    private static int[] Indexes(Piece piece) => [.. piece.Scenes.Select(s => s.Index)];

    private static Order Change(Order order, Random random)
    {
        if (order.Nights.Length > 0 && random.Next(20) == 0)
        {
            return order with { NightStart = random.Next(1000) };
        }

        var atNight = order.Days.Length < 2
            || (order.Nights.Length > 1 && random.Next(order.Days.Length + order.Nights.Length) < order.Nights.Length);
        var pieces = (int[][])(atNight ? order.Nights : order.Days).Clone();
        if (pieces.Length < 2)
        {
            return order;
        }

        if (random.Next(3) == 0)
        {
            int a = random.Next(pieces.Length), b = random.Next(pieces.Length);
            (pieces[a], pieces[b]) = (pieces[b], pieces[a]);
        }
        else
        {
            MoveRun(pieces, random);
        }

        return atNight ? order with { Nights = pieces } : order with { Days = pieces };
    }

    private static void MoveRun(int[][] pieces, Random random)
    {
        var length = random.Next(1, Math.Min(LongestRun, pieces.Length - 1) + 1);
        var from = random.Next(pieces.Length - length + 1);
        var to = random.Next(pieces.Length - length + 1);
        var run = pieces[from..(from + length)];
        if (random.Next(4) == 0)
        {
            Array.Reverse(run);
        }

        if (to > from)
        {
            Array.Copy(pieces, from + length, pieces, from, to - from);
        }
        else
        {
            Array.Copy(pieces, to, pieces, to + length, from - to);
        }

        run.CopyTo(pieces, to);
    }

    /// <summary>Lays the order on days (in <see cref="_dayOf"/>) and weighs it.</summary>
    private int Cost(Order order)
    {
        var days = Cut(order.Days);
        var nights = Cut(order.Nights);
        var start = NightStart(days, nights, order.NightStart);
        Array.Fill(_first, int.MaxValue);
        Array.Fill(_last, -1);
        Array.Fill(_seen, -1);
        Array.Clear(_worked);
        Array.Fill(_setSeen, -1);
        Array.Fill(_placeSeen, -1);
        var cost = (days + nights) * DayCost;
        cost += Walk(order.Days, day => day < start ? day : day + nights);
        cost += Walk(order.Nights, day => day + start);
        for (var role = 0; role < _worked.Length; role++)
        {
            var held = _last[role] - _first[role] + 1 - _worked[role];
            cost += (_worked[role] * RoleWorkedCost) + (held * (_problem.MinorLimit[role] is not null ? MinorHeldCost : RoleHeldCost));
            cost += _problem.MinorLimit[role] is not null ? _last[role] * MinorLateCost : 0;
        }

        return cost;
    }

    /// <summary>Fills days in order; answers with how many.</summary>
    private int Cut(int[][] pieces)
    {
        int day = -1, left = 0;
        foreach (var piece in pieces)
        {
            foreach (var scene in piece)
            {
                if (day < 0 || _problem.Minutes[scene] > left || TiresAMinor(scene))
                {
                    (day, left) = (day + 1, _problem.MinutesPerDay);
                    Array.Clear(_minutesToday);
                }

                left -= _problem.Minutes[scene];
                _dayOf[scene] = day;
                foreach (var minor in _problem.Minors[scene])
                {
                    _minutesToday[minor] += _problem.Minutes[scene];
                }
            }
        }

        return day + 1;
    }

    /// <summary>True when a minor who has already worked today would pass their limit. One scene that is too long by itself stays whole.</summary>
    private bool TiresAMinor(int scene)
    {
        foreach (var minor in _problem.Minors[scene])
        {
            if (_minutesToday[minor] > 0 && _minutesToday[minor] + _problem.Minutes[scene] > _problem.MinorMost[minor])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Before which day the nights come: where they end with a week, or at the end of the shoot.</summary>
    private int NightStart(int days, int nights, int choice)
    {
        _nightStarts.Clear();
        for (var start = 0; nights > 0 && start < days; start++)
        {
            if (_problem.EndsWeek[start + nights - 1])
            {
                _nightStarts.Add(start);
            }
        }

        _nightStarts.Add(days);
        return _nightStarts[choice % _nightStarts.Count];
    }

    private int Walk(int[][] pieces, Func<int, int> dayOfPlan)
    {
        int cost = 0, place = -1, day = -1;
        foreach (var piece in pieces)
        {
            foreach (var scene in piece)
            {
                var today = _dayOf[scene] = dayOfPlan(_dayOf[scene]);
                if (_placeSeen[_problem.Places[scene]] != today)
                {
                    _placeSeen[_problem.Places[scene]] = today;
                    cost += today == day ? MoveInDayCost : 0;
                }

                if (_setSeen[_problem.Sets[scene]] != today)
                {
                    _setSeen[_problem.Sets[scene]] = today;
                    cost += SetOnDayCost;
                }

                cost += _problem.Places[scene] != place ? PlaceChangeCost : 0;
                (place, day) = (_problem.Places[scene], today);
                foreach (var role in _problem.Roles[scene])
                {
                    if (_seen[role] != today)
                    {
                        _seen[role] = today;
                        _worked[role]++;
                        _first[role] = Math.Min(_first[role], today);
                        _last[role] = Math.Max(_last[role], today);
                        _minutesToday[role] = 0;
                    }

                    if (_problem.MinorLimit[role] is { } limit)
                    {
                        var over = Math.Max(0, _minutesToday[role] - limit);
                        _minutesToday[role] += _problem.Minutes[scene];
                        cost += (Math.Max(0, _minutesToday[role] - limit) - over) * MinorOverMinuteCost;
                    }
                }
            }
        }

        return cost;
    }

    /// <summary>An order of pieces, each a list of scenes; and which of the possible places the nights take.</summary>
    private sealed record Order(int[][] Days, int[][] Nights, int NightStart);
}
