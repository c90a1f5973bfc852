using System.Buffers;

namespace CinephileCorner.Data.Discovery;

/// <summary>
/// Looks for a shortest chain from both ends at once, a whole step at a time on the side that has less before it. When the two
/// sides meet, all shortest chains go through the nodes where they do: the first in the order of neighbours is read off.
/// </summary>
internal sealed class ChainSearch(CreditGraph graph, IReadOnlySet<(int Film, int Person)>? closed)
{
    public List<int>? Find(int start, int end)
    {
        if (start == end)
            return [start];
        var near = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        var far = ArrayPool<int>.Shared.Rent(graph.NodeCount);
        try
        {
            Array.Clear(near, 0, graph.NodeCount);
            Array.Clear(far, 0, graph.NodeCount);
            return Find(start, end, near, far);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(near);
            ArrayPool<int>.Shared.Return(far);
        }
    }

    // Steps from the start and from the end, from 1; 0 where nobody has been, below 0 on the way of a shortest chain.
    private List<int>? Find(int start, int end, int[] near, int[] far)
    {
        near[start] = far[end] = 1;
        List<int> nearRim = [start], farRim = [end];
        while (nearRim.Count > 0 && farRim.Count > 0)
        {
            var isNear = Work(nearRim) <= Work(farRim);
            if (isNear)
                nearRim = Widen(nearRim, near);
            else
                farRim = Widen(farRim, far);
            var meeting = isNear ? nearRim.FindAll(node => far[node] > 0) : farRim.FindAll(node => near[node] > 0);
            if (meeting.Count > 0)
                return Read(start, end, near, far, meeting);
        }
        return null;
    }

    private int Work(List<int> rim)
    {
        var work = 0;
        foreach (var node in rim)
            work += graph.Neighbours(node).Length;
        return work;
    }

    private List<int> Widen(List<int> rim, int[] steps)
    {
        var next = new List<int>();
        foreach (var node in rim)
        {
            foreach (var neighbour in graph.Neighbours(node))
            {
                if (steps[neighbour] != 0 || !IsOpen(node, neighbour))
                    continue;
                steps[neighbour] = steps[node] + 1;
                next.Add(neighbour);
            }
        }
        return next;
    }

    private List<int> Read(int start, int end, int[] near, int[] far, List<int> meeting)
    {
        // From where the two sides meet back to the start: every node on the way of some shortest chain.
        var depth = near[meeting[0]];
        foreach (var node in meeting)
            near[node] = -depth;
        for (var rim = meeting; depth > 1; depth--)
        {
            var before = new List<int>();
            foreach (var node in rim)
            {
                foreach (var neighbour in graph.Neighbours(node))
                {
                    if (near[neighbour] != depth - 1 || !IsOpen(node, neighbour))
                        continue;
                    near[neighbour] = -(depth - 1);
                    before.Add(neighbour);
                }
            }
            rim = before;
        }
        var chain = new List<int> { start };
        while (far[chain[^1]] == 0)
            chain.Add(First(chain[^1], near, near[chain[^1]] - 1));
        while (chain[^1] != end)
            chain.Add(First(chain[^1], far, far[chain[^1]] - 1));
        return chain;
    }

    private int First(int node, int[] steps, int wanted)
    {
        foreach (var neighbour in graph.Neighbours(node))
        {
            if (steps[neighbour] == wanted && IsOpen(node, neighbour))
                return neighbour;
        }
        throw new InvalidOperationException("A chain that was found has a next node.");
    }

    private bool IsOpen(int one, int other) => closed is null || !closed.Contains((Math.Min(one, other), Math.Max(one, other)));
}
