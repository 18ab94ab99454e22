package org.clusterrules.model;

/**
 * Section 三 of the form: 创新能力情况.
 *
 * @param rdIntensity 集群中小企业近三年研发投入强度（%）
 * @param rdSpendingGrowth 集群近三年研发经费增速（%）
 * @param standards 集群中小企业近三年主持或参与制修订标准数量情况
 * @param standardsList 标准清单
 * @param platforms 创新平台建设情况
 * @param smeEmployees 集群内中小企业从业人员数量
 * @param rdStaffShare 集群内研发人员占从业人员比例（%）
 * @param inventionPatentGrowth 集群有效发明专利年均增速（%）
 * @param inventionPatentsPer10k 集群每万人有效发明专利拥有量
 * @param inventionPatents 集群内中小企业有效发明专利拥有量
 * @param inventionPatentsList 专利清单
 * @param collaborativeInnovation 协同创新总体情况
 * @param collaborativeInnovationWork 集群已开展的协同创新工作
 */
public record Innovation(
        Series<Figure> rdIntensity,
        Series<Figure> rdSpendingGrowth,
        Series<Standards> standards,
        Names standardsList,
        PlatformsByLevel platforms,
        Count smeEmployees,
        Figure rdStaffShare,
        Figure inventionPatentGrowth,
        Figure inventionPatentsPer10k,
        Count inventionPatents,
        Names inventionPatentsList,
        Text collaborativeInnovation,
        Ticks collaborativeInnovationWork) {

    /** The innovation platforms: 国家制造业创新中心或国家级创新平台, 省级制造业创新中心或省级创新平台, 其他平台. */
    public record PlatformsByLevel(Platforms national, Platforms provincial, Platforms other) {}

    /** The platforms of one level: 数量, 名称. */
    public record Platforms(Count count, Names names) {}

    /** The standards that the cluster's SMEs led or joined in drafting in one year: 国际, 国家, 行业, 团体. */
    public record Standards(Drafted international, Drafted national, Drafted industry, Drafted group) {
        /**
         * Returns the standards of one level.
         *
         * @param level {@code international}, {@code national}, {@code industry} or {@code group}
         * @throws IllegalArgumentException if there is no such level
         */
        public Drafted level(String level) {
            return switch (level) {
                case "international" -> international;
                case "national" -> national;
                case "industry" -> industry;
                case "group" -> group;
                default -> throw new IllegalArgumentException("no level of standards is called " + level);
            };
        }

        /** The standards of one level: 主持数量（起草单位排名前三位）, 参与数量. */
        public record Drafted(Count led, Count joined) {}
    }
}
