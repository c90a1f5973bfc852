using System.Buffers;

namespace CinephileCorner.Data.Discovery;

/// <summary>
/// Looks for a shortest chain from both ends at once, a whole step at a time on the side that has less before it. When the two sides
/// meet, all shortest chains go through the nodes where they do. On the way each node learns what the weightiest way to it costs, so that
/// of all shortest chains the weightiest as a whole is read off, the first by ids where several are.
/// </summary>
internal sealed class ChainSearch(CreditGraph graph, IReadOnlySet<(int Film, int Person)>? closed)
{
    public List<int>? Find(int start, int end)
    {
        if (start == end)
            return [start];
        var (near, far) = (new Side(graph.NodeCount, start), new Side(graph.NodeCount, end));
        try
        {
            while (near.Rim.Count > 0 && far.Rim.Count > 0)
            {
                var (side, other) = Work(near.Rim) <= Work(far.Rim) ? (near, far) : (far, near);
                Widen(side);
                var meeting = side.Rim.FindAll(node => other.Steps[node] > 0);
                if (meeting.Count > 0)
                    return Read(start, end, near, far, meeting);
            }
            return null;
        }
        finally
        {
            near.Return();
            far.Return();
        }
    }

    private int Work(List<int> rim)
    {
        var work = 0;
        foreach (var node in rim)
            work += graph.Neighbours(node).Length;
        return work;
    }

    private void Widen(Side side)
    {
        var (steps, costs) = (side.Steps, side.Costs);
        var next = new List<int>();
        foreach (var node in side.Rim)
        {
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                var neighbour = neighbours[i];
                if ((steps[neighbour] != 0 && steps[neighbour] != steps[node] + 1) || !IsOpen(node, neighbour))
                    continue;
                var cost = costs[node] + CostOf(weights[i]);
                if (steps[neighbour] == 0)
                {
                    steps[neighbour] = steps[node] + 1;
                    costs[neighbour] = cost;
                    next.Add(neighbour);
                }
                else if (cost < costs[neighbour])
                {
                    costs[neighbour] = cost;
                }
            }
        }
        side.Rim = next;
    }

    private List<int> Read(int start, int end, Side near, Side far, List<int> meeting)
    {
        var least = meeting.Min(node => near.Costs[node] + far.Costs[node]);
        // From where the two sides meet back to the start: every node on the way of one of the weightiest chains, its steps below 0.
        var rim = meeting.FindAll(node => near.Costs[node] + far.Costs[node] == least);
        foreach (var node in rim)
            near.Steps[node] = -near.Steps[node];
        while (near.Steps[start] > 0)
        {
            var before = new List<int>();
            foreach (var node in rim)
            {
                var neighbours = graph.Neighbours(node);
                var weights = graph.Weights(node);
                for (var i = 0; i < neighbours.Length; i++)
                {
                    var neighbour = neighbours[i];
                    if (near.Steps[neighbour] != -near.Steps[node] - 1 || near.Costs[neighbour] + CostOf(weights[i]) != near.Costs[node] || !IsOpen(node, neighbour))
                        continue;
                    near.Steps[neighbour] = -near.Steps[neighbour];
                    before.Add(neighbour);
                }
            }
            rim = before;
        }
        var chain = new List<int> { start };
        while (far.Steps[chain[^1]] == 0)
            chain.Add(Next(chain[^1], near, -1));
        while (chain[^1] != end)
            chain.Add(Next(chain[^1], far, 1));
        return chain;
    }

    // On the near side costs grow from the start, on the far side they shrink towards the end.
    private int Next(int node, Side side, int sign)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            var neighbour = neighbours[i];
            if (side.Steps[neighbour] == side.Steps[node] - 1 && side.Costs[neighbour] == side.Costs[node] - (sign * CostOf(weights[i])) && IsOpen(node, neighbour))
                return neighbour;
        }
        throw new InvalidOperationException("A chain that was found has a next node.");
    }

    // Jobs go before billing however long the chain is.
    private static long CostOf(int weight)
    {
        var (job, place) = CreditEdge.PartsOf(weight);
        return ((long)job << 32) + place;
    }

    private bool IsOpen(int one, int other) => closed is null || !closed.Contains((Math.Min(one, other), Math.Max(one, other)));

    // What is known from one end.
    private sealed class Side
    {
        public Side(int nodes, int end)
        {
            Steps = ArrayPool<int>.Shared.Rent(nodes);
            Costs = ArrayPool<long>.Shared.Rent(nodes);
            Array.Clear(Steps, 0, nodes);
            (Steps[end], Costs[end]) = (1, 0);
            Rim = [end];
        }

        // From 1; 0 where nobody has been.
        public int[] Steps { get; }

        // Of the weightiest way to a node, where somebody has been.
        public long[] Costs { get; }

        public List<int> Rim { get; set; }

        public void Return()
        {
            ArrayPool<int>.Shared.Return(Steps);
            ArrayPool<long>.Shared.Return(Costs);
        }
    }
}
