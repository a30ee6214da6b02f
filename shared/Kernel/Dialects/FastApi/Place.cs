using System.Text.Json.Nodes;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.FastApi;

/// <summary>Where a value stands in a request: <c>["body", "items", 0, "quantity"]</c>. What is wrong there is told to it.</summary>
public sealed class Place
{
    private readonly ValidationErrors _errors;
    private readonly Place? _parent;
    private readonly string? _name;
    private readonly int _index;

    private Place(ValidationErrors errors, Place? parent, string? name, int index) =>
        (_errors, _parent, _name, _index) = (errors, parent, name, index);

    /// <summary>A part of the request: <c>body</c>, <c>query</c> or <c>path</c>.</summary>
    public static Place Of(string part, ValidationErrors errors) => new(errors, null, part, 0);

    /// <summary>A member of the object that stands here.</summary>
    public Place At(string name) => new(_errors, this, name, 0);

    /// <summary>An item of the list that stands here.</summary>
    public Place At(int index) => new(_errors, this, null, index);

    /// <summary>The value is not good. Returns a worthless one, so that a reader can go on.</summary>
    public T? Fail<T>(FieldError error)
    {
        Fail(error);
        return default;
    }

    /// <summary>The value is not good.</summary>
    public void Fail(FieldError error) => _errors.Add(Location(), error);

    /// <summary>The value is not good, and the contract has an answer of its own for that: given if nothing else is wrong.</summary>
    public T? FailAfterwards<T>(RefusalReason reason)
    {
        _errors.AddAfterwards(reason);
        return default;
    }

    private JsonArray Location()
    {
        var path = new Stack<JsonNode>();
        for (var place = this; place is not null; place = place._parent)
            path.Push(place._name is null ? place._index : place._name);
        return [.. path];
    }
}
