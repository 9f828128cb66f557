namespace Moteur.Scripts.Revisions;

/// <summary>
/// Pairs rows with columns so that the sum of the pairs' scores is the highest, each row and column once at most (successive
/// shortest augmenting paths). A row may stay alone.
/// </summary>
internal static class Assignment
{
    /// <param name="rows">For each row, the columns that it may have with their scores, from 0 to 1.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="alone">What a row that stays alone scores: no pair below it is made.</param>
    /// <returns>The column of each row, or -1.</returns>
    public static int[] Best(IReadOnlyList<IReadOnlyList<(int Column, double Score)>> rows, int columns, double alone)
    {
        // Each row has a column of its own, beyond the real ones, for staying alone.
        var all = columns + rows.Count;
        var rowOf = new int[all];
        Array.Fill(rowOf, -1);
        var columnOf = new int[rows.Count];
        Array.Fill(columnOf, -1);
        var rowPrice = new double[rows.Count];
        var columnPrice = new double[all];
        var distance = new double[all];
        var from = new int[all];
        var done = new bool[all];
        var queue = new PriorityQueue<int, double>();
        for (var start = 0; start < rows.Count; start++)
        {
            Array.Fill(distance, double.PositiveInfinity);
            Array.Fill(done, false);
            queue.Clear();
            Relax(start, 0);
            int end;
            while (true)
            {
                end = queue.Dequeue();
                if (done[end])
                {
                    continue;
                }

                done[end] = true;
                if (rowOf[end] < 0)
                {
                    break;
                }

                Relax(rowOf[end], distance[end]);
            }

            var shortest = distance[end];
            rowPrice[start] += shortest;
            for (var column = 0; column < all; column++)
            {
                if (done[column] && column != end)
                {
                    columnPrice[column] -= shortest - distance[column];
                    rowPrice[rowOf[column]] += shortest - distance[column];
                }
            }

            for (var column = end; ;)
            {
                var row = from[column];
                (rowOf[column], columnOf[row], column) = (row, column, columnOf[row]);
                if (row == start)
                {
                    break;
                }
            }
        }

        return [.. columnOf.Select(column => column < columns ? column : -1)];

        void Relax(int row, double reached)
        {
            foreach (var (column, score) in rows[row].Append((columns + row, alone)))
            {
                var length = reached + 1 - score - rowPrice[row] - columnPrice[column];
                if (!done[column] && length < distance[column])
                {
                    (distance[column], from[column]) = (length, row);
                    queue.Enqueue(column, length);
                }
            }
        }
    }
}
