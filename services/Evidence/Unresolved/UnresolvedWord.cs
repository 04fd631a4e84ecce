using Sitrep.Evidence.Regions;

namespace Sitrep.Evidence.Unresolved;

/// <summary>Words of a record that no register knows.</summary>
/// <param name="Kind">What they would be, were they known.</param>
/// <param name="Words">The words as they stand in the record.</param>
public sealed record UnresolvedWord(V1.UnresolvedKind Kind, string Words)
{
    private static readonly MessageSearch Places = new(field => field.FieldType == FieldType.Message && field.MessageType == V1.Place.Descriptor);

    /// <summary>What every record may have: places without a region, and pages without a source.</summary>
    internal static IEnumerable<UnresolvedWord> In(IMessage record, PlaceResolver places) =>
        Places.In(record)
            .Cast<V1.Place>()
            .Where(place => place.Precision == V1.PlacePrecision.Unresolved)
            .SelectMany(place => places.UnknownIn(place.Words))
            .Select(words => new UnresolvedWord(V1.UnresolvedKind.Place, words))
            .Concat(SourceReferences.In(record)
                .Where(id => id.StartsWith(UnlistedSources.Prefix, StringComparison.Ordinal))
                .Select(id => new UnresolvedWord(V1.UnresolvedKind.Page, id[UnlistedSources.Prefix.Length..])));
}
