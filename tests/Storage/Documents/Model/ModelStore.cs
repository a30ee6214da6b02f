using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents.Model;

/// <summary>The same port, as simple as it can be said: a dictionary of bodies.</summary>
internal sealed class ModelStore
{
    private SortedDictionary<string, JsonObject> _bodies = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, JsonObject> Bodies => _bodies;

    public CommitOutcome Commit(CommitStep step)
    {
        var copy = new SortedDictionary<string, JsonObject>(
            _bodies.ToDictionary(pair => pair.Key, pair => pair.Value.DeepClone().AsObject()), StringComparer.Ordinal);
        if (!step.Operations.All(operation => Apply(copy, operation)))
            return CommitOutcome.Conflict;
        _bodies = copy;
        return CommitOutcome.Committed;
    }

    public IReadOnlyList<string> Query(QueryStep step)
    {
        var found = _bodies.Where(pair => step.Filters.All(filter => Holds(pair.Value, filter))).ToList();
        found.Sort((left, right) => Compare(left.Value, right.Value, step.Orders));
        var page = found.Skip(step.Skip).Take(step.Take ?? int.MaxValue);
        return [.. page.Select(pair => pair.Key)];
    }

    public long Count(QueryStep step) => _bodies.Values.Count(body => step.Filters.All(filter => Holds(body, filter)));

    private static bool Apply(SortedDictionary<string, JsonObject> bodies, ModelOperation operation)
    {
        var key = operation.Article.Key;
        if (operation.Kind == OperationKind.Create)
            return bodies.TryAdd(key, Body(operation.Article));
        if (operation.IsStale || !bodies.TryGetValue(key, out var body))
            return false;
        switch (operation.Kind)
        {
            case OperationKind.Replace:
                bodies[key] = Body(operation.Article);
                return true;
            case OperationKind.Delete:
                return bodies.Remove(key);
            case OperationKind.Increment:
                var sum = body["stock"]!.GetValue<long>() + operation.By;
                body["stock"] = sum;
                return operation.Floor is not { } floor || sum >= floor;
            default:
                return true;
        }
    }

    private static JsonObject Body(Article article) => JsonSerializer.SerializeToNode(article, TestJson.Default.Article)!.AsObject();

    private static bool Holds(JsonObject body, DocumentFilter filter)
    {
        if (body[filter.Path] is not JsonValue value)
            return false;
        if (filter.Comparison == Comparison.Contains)
            return SearchText.Fold(value.GetValue<string>()).Contains((string)filter.Value, StringComparison.Ordinal);
        var compared = Compare(value, JsonValue.Create(filter.Value));
        return filter.Comparison switch
        {
            Comparison.Equal => compared == 0,
            Comparison.Except => compared != 0,
            Comparison.LessThan => compared < 0,
            Comparison.AtMost => compared <= 0,
            Comparison.AtLeast => compared >= 0,
            _ => compared > 0,
        };
    }

    private static int Compare(JsonObject left, JsonObject right, IReadOnlyList<DocumentOrder> orders)
    {
        foreach (var order in orders)
        {
            var compared = Compare(left[order.Path] as JsonValue, right[order.Path] as JsonValue);
            if (compared != 0)
                return order.Descending ? -compared : compared;
        }

        return 0;
    }

    private static int Compare(JsonValue? left, JsonValue? right)
    {
        if (left is null || right is null)
            return (left is not null).CompareTo(right is not null);
        return left.GetValueKind() switch
        {
            JsonValueKind.String => Encoding.UTF8.GetBytes(left.GetValue<string>()).AsSpan()
                .SequenceCompareTo(Encoding.UTF8.GetBytes(right.GetValue<string>())),
            JsonValueKind.Number => left.GetValue<long>().CompareTo(right.GetValue<long>()),
            _ => left.GetValue<bool>().CompareTo(right.GetValue<bool>()),
        };
    }
}
