package org.clusterrules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Every cell of the form, in its order, for {@link ApplicationBuilder}: named as its JSON pointer, with the place on the form as printed, its
 * unit, and the names of the options where there are any. {@code …年} is a cell for each of several years, {@code 第…项} one of each entry of
 * a list. A test holds the constants to the dictionary.
 */
public final class FormCells {
    /** 封面 · 集群名称. */
    public static final CellKey<String> COVER_CLUSTER_NAME = cell("/cover/clusterName");
    /** 封面 · 所属省（区、市）. */
    public static final CellKey<String> COVER_REGION_PROVINCE = cell("/cover/region/province");
    /** 封面 · 所属市（区）. */
    public static final CellKey<String> COVER_REGION_CITY = cell("/cover/region/city");
    /** 封面 · 所属县（市、区）. */
    public static final CellKey<String> COVER_REGION_COUNTY = cell("/cover/region/county");
    /** 封面 · 县（市、区）中小企业主管部门. */
    public static final CellKey<String> COVER_COUNTY_AUTHORITY = cell("/cover/countyAuthority");
    /** 封面 · 县（市、区）中小企业主管部门（盖章）: YES, NO. */
    public static final CellKey<String> COVER_AUTHORITY_SEALED = cell("/cover/authoritySealed");
    /** 封面 · 集群运营管理机构. */
    public static final CellKey<String> COVER_OPERATOR = cell("/cover/operator");
    /** 封面 · 申报时间. */
    public static final CellKey<LocalDate> COVER_DECLARED_ON = cell("/cover/declaredOn");
    /** 封面 · 联系人. */
    public static final CellKey<String> COVER_CONTACT_NAME = cell("/cover/contact/name");
    /** 封面 · 联系电话. */
    public static final CellKey<String> COVER_CONTACT_PHONE = cell("/cover/contact/phone");
    /** 一、基本情况 · 集群名称. */
    public static final CellKey<String> BASICS_CLUSTER_NAME = cell("/basics/clusterName");
    /** 一、基本情况 · 县（市、区）中小企业主管部门. */
    public static final CellKey<String> BASICS_COUNTY_AUTHORITY_NAME = cell("/basics/countyAuthority/name");
    /** 一、基本情况 · 县（市、区）中小企业主管部门联系人. */
    public static final CellKey<String> BASICS_COUNTY_AUTHORITY_CONTACT_NAME =
            cell("/basics/countyAuthority/contact/name");
    /** 一、基本情况 · 县（市、区）中小企业主管部门联系方式. */
    public static final CellKey<String> BASICS_COUNTY_AUTHORITY_CONTACT_PHONE =
            cell("/basics/countyAuthority/contact/phone");
    /** 一、基本情况 · 集群运营管理机构. */
    public static final CellKey<String> BASICS_OPERATOR_NAME = cell("/basics/operator/name");
    /** 一、基本情况 · 集群运营管理机构类型: PARK_COMMITTEE, PARK_OPERATING_COMPANY, PUBLIC_SERVICE_BODY, OTHER_LEGAL_ENTITY, NOT_A_LEGAL_ENTITY, INFRASTRUCTURE_BUILDER. */
    public static final CellKey<String> BASICS_OPERATOR_KIND = cell("/basics/operator/kind");
    /** 一、基本情况 · 集群运营管理机构联系人. */
    public static final CellKey<String> BASICS_OPERATOR_CONTACT_NAME = cell("/basics/operator/contact/name");
    /** 一、基本情况 · 集群运营管理机构联系方式. */
    public static final CellKey<String> BASICS_OPERATOR_CONTACT_PHONE = cell("/basics/operator/contact/phone");
    /** 一、基本情况 · 集群占地面积，平方公里. */
    public static final CellKey<Number> BASICS_AREA = cell("/basics/area");
    /** 一、基本情况 · 主导产业所属产业类型: PRIMARY, SECONDARY, TERTIARY. */
    public static final CellKey<String> BASICS_INDUSTRY_TYPE = cell("/basics/industryType");
    /** 一、基本情况 · 集群主导产业不属于国家规定的禁止、限制和淘汰类产业: YES, NO. */
    public static final CellKey<String> BASICS_NOT_RESTRICTED_INDUSTRY = cell("/basics/notRestrictedIndustry");
    /** 一、基本情况 · 近三年未发生较大及以上安全、质量、环境污染等事故，重大及以上网络安全事件和数据安全事件: YES, NO. */
    public static final CellKey<String> BASICS_NO_MAJOR_INCIDENTS = cell("/basics/noMajorIncidents");
    /** 一、基本情况 · 不存在偷税漏税、违法违规、严重失信和其他重大问题的行为: YES, NO. */
    public static final CellKey<String> BASICS_NO_MISCONDUCT = cell("/basics/noMisconduct");
    /** 一、基本情况 · 属于高耗能行业的集群，能效水平高于行业基准值: YES, NO, NOT_APPLICABLE. */
    public static final CellKey<String> BASICS_ENERGY_EFFICIENCY_ABOVE_BASELINE =
            cell("/basics/energyEfficiencyAboveBaseline");
    /** 一、基本情况 · 属于高用水行业的集群，水效水平高于行业基准值: YES, NO, NOT_APPLICABLE. */
    public static final CellKey<String> BASICS_WATER_EFFICIENCY_ABOVE_BASELINE =
            cell("/basics/waterEfficiencyAboveBaseline");
    /** 一、基本情况 · 获得省级中小企业特色产业集群: YES, NO. */
    public static final CellKey<String> BASICS_PROVINCIAL_CLUSTER = cell("/basics/provincialCluster");
    /** 二、主导产业情况 · 集群总产值（…年），亿元. */
    public static final CellKey.Years<Number> INDUSTRY_TOTAL_OUTPUT = years("/industry/totalOutput/*");
    /** 二、主导产业情况 · 集群内中小企业产值占集群总产值比例（…年），%. */
    public static final CellKey.Years<Number> INDUSTRY_SME_OUTPUT_SHARE = years("/industry/smeOutputShare/*");
    /** 二、主导产业情况 · 集群主导产业产值占集群总产值比例（…年），%. */
    public static final CellKey.Years<Number> INDUSTRY_LEADING_OUTPUT_SHARE = years("/industry/leadingOutputShare/*");
    /** 二、主导产业情况 · 集群主导产业产值增速（…年），%. */
    public static final CellKey.Years<Number> INDUSTRY_LEADING_OUTPUT_GROWTH = years("/industry/leadingOutputGrowth/*");
    /** 二、主导产业情况 · 近三年主导产业产值年均增速，%. */
    public static final CellKey<Number> INDUSTRY_LEADING_OUTPUT_AVERAGE_GROWTH =
            cell("/industry/leadingOutputAverageGrowth");
    /** 二、主导产业情况 · 集群企业数量（…年），家. */
    public static final CellKey.Years<Long> INDUSTRY_ENTERPRISES = years("/industry/enterprises/*");
    /** 二、主导产业情况 · 集群中小企业数量（…年），家. */
    public static final CellKey.Years<Long> INDUSTRY_SMES = years("/industry/smes/*");
    /** 二、主导产业情况 · 专精特新中小企业数量（…年），家. */
    public static final CellKey.Years<Long> INDUSTRY_SPECIALIZED_SMES = years("/industry/specializedSmes/*");
    /** 二、主导产业情况 · 专精特新“小巨人”企业数量（…年），家. */
    public static final CellKey.Years<Long> INDUSTRY_LITTLE_GIANTS = years("/industry/littleGiants/*");
    /** 二、主导产业情况 · 制造业单项冠军企业数量（…年），家. */
    public static final CellKey.Years<Long> INDUSTRY_MANUFACTURING_CHAMPIONS =
            years("/industry/manufacturingChampions/*");
    /** 二、主导产业情况 · 国家级高新技术企业和创新型中小企业数量（…年），家. */
    public static final CellKey.Years<Long> INDUSTRY_HIGH_TECH_AND_INNOVATIVE_ENTERPRISES =
            years("/industry/highTechAndInnovativeEnterprises/*");
    /** 二、主导产业情况 · 集群是否绘制产业链图谱: YES, NO. */
    public static final CellKey<String> INDUSTRY_CHAIN_MAP_DRAWN = cell("/industry/chainMap/drawn");
    /** 二、主导产业情况 · 产业链图谱佐证材料. */
    public static final CellKey<List<String>> INDUSTRY_CHAIN_MAP_EVIDENCE = cell("/industry/chainMap/evidence");
    /** 二、主导产业情况 · 集群产业链培育和招商情况. */
    public static final CellKey<String> INDUSTRY_CHAIN_DEVELOPMENT_AND_INVESTMENT =
            cell("/industry/chainDevelopmentAndInvestment");
    /** 二、主导产业情况 · 集群供应链风险评估情况. */
    public static final CellKey<String> INDUSTRY_SUPPLY_CHAIN_RISK = cell("/industry/supplyChainRisk");
    /** 二、主导产业情况 · 集群制造资源共享情况. */
    public static final CellKey<String> INDUSTRY_RESOURCE_SHARING = cell("/industry/resourceSharing");
    /** 二、主导产业情况 · 集群已开展的制造资源共享工作: CHAIN_COLLABORATION, SHARED_MANUFACTURING, JOINT_PURCHASING_AND_SALES, SHARED_WORKSHOPS. */
    public static final CellKey<Map<String, List<String>>> INDUSTRY_RESOURCE_SHARING_WORK =
            cell("/industry/resourceSharingWork");
    /** 二、主导产业情况 · 集群协同发展情况. */
    public static final CellKey<String> INDUSTRY_COORDINATED_DEVELOPMENT = cell("/industry/coordinatedDevelopment");
    /** 二、主导产业情况 · 集群质量品牌建设情况. */
    public static final CellKey<String> INDUSTRY_QUALITY_AND_BRAND = cell("/industry/qualityAndBrand");
    /** 二、主导产业情况 · 集群已开展的质量品牌建设工作: QUALITY_PROMOTION, COLLECTIVE_MARK_OR_GI, BRAND_OPERATION, QUALITY_INFRASTRUCTURE. */
    public static final CellKey<Map<String, List<String>>> INDUSTRY_QUALITY_AND_BRAND_WORK =
            cell("/industry/qualityAndBrandWork");
    /** 三、创新能力情况 · 集群中小企业近三年研发投入强度（…年），%. */
    public static final CellKey.Years<Number> INNOVATION_RD_INTENSITY = years("/innovation/rdIntensity/*");
    /** 三、创新能力情况 · 集群近三年研发经费增速（…年），%. */
    public static final CellKey.Years<Number> INNOVATION_RD_SPENDING_GROWTH = years("/innovation/rdSpendingGrowth/*");
    /** 三、创新能力情况 · 集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（…年·国际·主持），项. */
    public static final CellKey.Years<Long> INNOVATION_STANDARDS_INTERNATIONAL_LED =
            years("/innovation/standards/*/international/led");
    /** 三、创新能力情况 · 集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（…年·国际·参与），项. */
    public static final CellKey.Years<Long> INNOVATION_STANDARDS_INTERNATIONAL_JOINED =
            years("/innovation/standards/*/international/joined");
    /** 三、创新能力情况 · 集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（…年·国家·主持），项. */
    public static final CellKey.Years<Long> INNOVATION_STANDARDS_NATIONAL_LED =
            years("/innovation/standards/*/national/led");
    /** 三、创新能力情况 · 集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（…年·国家·参与），项. */
    public static final CellKey.Years<Long> INNOVATION_STANDARDS_NATIONAL_JOINED =
            years("/innovation/standards/*/national/joined");
    /** 三、创新能力情况 · 集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（…年·行业·主持），项. */
    public static final CellKey.Years<Long> INNOVATION_STANDARDS_INDUSTRY_LED =
            years("/innovation/standards/*/industry/led");
    /** 三、创新能力情况 · 集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（…年·行业·参与），项. */
    public static final CellKey.Years<Long> INNOVATION_STANDARDS_INDUSTRY_JOINED =
            years("/innovation/standards/*/industry/joined");
    /** 三、创新能力情况 · 集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（…年·团体·主持），项. */
    public static final CellKey.Years<Long> INNOVATION_STANDARDS_GROUP_LED = years("/innovation/standards/*/group/led");
    /** 三、创新能力情况 · 集群中小企业近三年主持（起草单位排名前三位）或参与制修订标准数量情况（…年·团体·参与），项. */
    public static final CellKey.Years<Long> INNOVATION_STANDARDS_GROUP_JOINED =
            years("/innovation/standards/*/group/joined");
    /** 三、创新能力情况 · 主持或参与制修订标准清单. */
    public static final CellKey<List<String>> INNOVATION_STANDARDS_LIST = cell("/innovation/standardsList");
    /** 三、创新能力情况 · 国家制造业创新中心或国家级创新平台名称及数量（数量），个. */
    public static final CellKey<Long> INNOVATION_PLATFORMS_NATIONAL_COUNT =
            cell("/innovation/platforms/national/count");
    /** 三、创新能力情况 · 国家制造业创新中心或国家级创新平台名称及数量（名称），个. */
    public static final CellKey<List<String>> INNOVATION_PLATFORMS_NATIONAL_NAMES =
            cell("/innovation/platforms/national/names");
    /** 三、创新能力情况 · 省级制造业创新中心或省级创新平台名称及数量（数量），个. */
    public static final CellKey<Long> INNOVATION_PLATFORMS_PROVINCIAL_COUNT =
            cell("/innovation/platforms/provincial/count");
    /** 三、创新能力情况 · 省级制造业创新中心或省级创新平台名称及数量（名称），个. */
    public static final CellKey<List<String>> INNOVATION_PLATFORMS_PROVINCIAL_NAMES =
            cell("/innovation/platforms/provincial/names");
    /** 三、创新能力情况 · 其他平台名称及数量（数量），个. */
    public static final CellKey<Long> INNOVATION_PLATFORMS_OTHER_COUNT = cell("/innovation/platforms/other/count");
    /** 三、创新能力情况 · 其他平台名称及数量（名称），个. */
    public static final CellKey<List<String>> INNOVATION_PLATFORMS_OTHER_NAMES =
            cell("/innovation/platforms/other/names");
    /** 三、创新能力情况 · 集群内中小企业从业人员数量，人. */
    public static final CellKey<Long> INNOVATION_SME_EMPLOYEES = cell("/innovation/smeEmployees");
    /** 三、创新能力情况 · 集群内研发人员占从业人员比例，%. */
    public static final CellKey<Number> INNOVATION_RD_STAFF_SHARE = cell("/innovation/rdStaffShare");
    /** 三、创新能力情况 · 集群有效发明专利年均增速，%. */
    public static final CellKey<Number> INNOVATION_INVENTION_PATENT_GROWTH = cell("/innovation/inventionPatentGrowth");
    /** 三、创新能力情况 · 集群每万人有效发明专利拥有量，件/万人. */
    public static final CellKey<Number> INNOVATION_INVENTION_PATENTS_PER10K =
            cell("/innovation/inventionPatentsPer10k");
    /** 三、创新能力情况 · 集群内中小企业有效发明专利拥有量，件. */
    public static final CellKey<Long> INNOVATION_INVENTION_PATENTS = cell("/innovation/inventionPatents");
    /** 三、创新能力情况 · 有效发明专利清单. */
    public static final CellKey<List<String>> INNOVATION_INVENTION_PATENTS_LIST =
            cell("/innovation/inventionPatentsList");
    /** 三、创新能力情况 · 协同创新总体情况. */
    public static final CellKey<String> INNOVATION_COLLABORATIVE_INNOVATION =
            cell("/innovation/collaborativeInnovation");
    /** 三、创新能力情况 · 集群已开展的协同创新工作: TECHNOLOGY_ROADMAP, PROBLEM_LIST, OPEN_CHALLENGES, INNOVATION_CONSORTIUM, RESEARCH_PARTNERS. */
    public static final CellKey<Map<String, List<String>>> INNOVATION_COLLABORATIVE_INNOVATION_WORK =
            cell("/innovation/collaborativeInnovationWork");
    /** 四、数字化升级情况 · 企业上云比例，%. */
    public static final CellKey<Number> DIGITAL_CLOUD_ADOPTION = cell("/digital/cloudAdoption");
    /** 四、数字化升级情况 · 集群工业互联网平台应用普及率，%. */
    public static final CellKey<Number> DIGITAL_IIOT_ADOPTION = cell("/digital/iiotAdoption");
    /** 四、数字化升级情况 · 工业软件应用率稳步提升: YES, NO. */
    public static final CellKey<String> DIGITAL_INDUSTRIAL_SOFTWARE_RISING = cell("/digital/industrialSoftwareRising");
    /** 四、数字化升级情况 · 工业软件采购金额（…年），万元. */
    public static final CellKey.Years<Number> DIGITAL_INDUSTRIAL_SOFTWARE_SPENDING =
            years("/digital/industrialSoftwareSpending/*");
    /** 四、数字化升级情况 · 数字化服务总体情况. */
    public static final CellKey<String> DIGITAL_SERVICES = cell("/digital/services");
    /** 四、数字化升级情况 · 集群已开展的数字化服务工作: SOLUTION_PROVIDERS, COMMON_SOLUTIONS, INTEGRATION_MANAGEMENT_SYSTEM, MATURITY_ASSESSMENT. */
    public static final CellKey<Map<String, List<String>>> DIGITAL_SERVICES_WORK = cell("/digital/servicesWork");
    /** 四、数字化升级情况 · 智能制造、工业互联网以及其它新模式新业态试点示范建设或应用情况. */
    public static final CellKey<String> DIGITAL_NEW_MODELS = cell("/digital/newModels");
    /** 四、数字化升级情况 · 集群已开展的数字化新模式新业态推广工作: NATIONAL_PILOT, PROVINCIAL_PILOT, INNOVATIVE_APPLICATION. */
    public static final CellKey<Map<String, List<String>>> DIGITAL_NEW_MODELS_WORK = cell("/digital/newModelsWork");
    /** 五、绿色化转型情况 · 建立了集群碳排放监测机制: YES, NO. */
    public static final CellKey<String> GREEN_CARBON_MONITORING_ESTABLISHED =
            cell("/green/carbonMonitoring/established");
    /** 五、绿色化转型情况 · 碳排放监测机制佐证材料. */
    public static final CellKey<List<String>> GREEN_CARBON_MONITORING_EVIDENCE =
            cell("/green/carbonMonitoring/evidence");
    /** 五、绿色化转型情况 · 近三年单位产值二氧化碳排放量（…年），吨二氧化碳/万元. */
    public static final CellKey.Years<Number> GREEN_CO2_PER_OUTPUT = years("/green/co2PerOutput/*");
    /** 五、绿色化转型情况 · 单位产值二氧化碳排放量计算公式. */
    public static final CellKey<String> GREEN_CO2_FORMULA = cell("/green/co2Formula");
    /** 五、绿色化转型情况 · 开展碳达峰碳中和相关宣传、监测等工作情况. */
    public static final CellKey<String> GREEN_CARBON_WORK = cell("/green/carbonWork");
    /** 五、绿色化转型情况 · 碳达峰碳中和相关工作佐证材料. */
    public static final CellKey<List<String>> GREEN_CARBON_WORK_EVIDENCE = cell("/green/carbonWorkEvidence");
    /** 五、绿色化转型情况 · 近三年单位工业产值能耗降低率，%. */
    public static final CellKey<Number> GREEN_ENERGY_REDUCTION = cell("/green/energyReduction");
    /** 五、绿色化转型情况 · 大宗工业固废综合利用率，%. */
    public static final CellKey<Number> GREEN_SOLID_WASTE_USE = cell("/green/solidWasteUse");
    /** 五、绿色化转型情况 · 大宗工业固废综合利用率是否高于行业平均水平: YES, NO, NOT_APPLICABLE. */
    public static final CellKey<String> GREEN_SOLID_WASTE_ABOVE_AVERAGE = cell("/green/solidWasteAboveAverage");
    /** 五、绿色化转型情况 · 工业用水重复利用率，%. */
    public static final CellKey<Number> GREEN_WATER_REUSE = cell("/green/waterReuse");
    /** 五、绿色化转型情况 · 工业用水重复利用率是否高于行业平均水平: YES, NO, NOT_APPLICABLE. */
    public static final CellKey<String> GREEN_WATER_REUSE_ABOVE_AVERAGE = cell("/green/waterReuseAboveAverage");
    /** 五、绿色化转型情况 · 能源和资源综合利用工作情况. */
    public static final CellKey<String> GREEN_RESOURCE_USE = cell("/green/resourceUse");
    /** 五、绿色化转型情况 · 集群已开展的能源和资源综合利用工作: HEAT_RECOVERY, WATER_CASCADE, GRADED_WASTE_USE. */
    public static final CellKey<Map<String, List<String>>> GREEN_RESOURCE_USE_WORK = cell("/green/resourceUseWork");
    /** 五、绿色化转型情况 · 绿色低碳公共服务总体情况. */
    public static final CellKey<String> GREEN_PUBLIC_SERVICES = cell("/green/publicServices");
    /** 五、绿色化转型情况 · 集群已具备绿色低碳公共服务能力: GREEN_MANUFACTURING, ENERGY_SAVING_DIAGNOSIS, CLEANER_PRODUCTION, ENERGY_SAVING_SYSTEMS, CARBON_ACCOUNTING. */
    public static final CellKey<Map<String, List<String>>> GREEN_PUBLIC_SERVICES_WORK =
            cell("/green/publicServicesWork");
    /** 六、开放合作情况 · 集群国际合作交流总体情况. */
    public static final CellKey<String> OPENNESS_COOPERATION = cell("/openness/cooperation");
    /** 六、开放合作情况 · 集群已开展的国际合作交流活动: COOPERATION_MECHANISM, OVERSEAS_PARKS, IMPORTED_EXPERTISE, TRADE_FAIRS, INTERNATIONAL_CONFERENCES. */
    public static final CellKey<Map<String, List<String>>> OPENNESS_COOPERATION_WORK =
            cell("/openness/cooperationWork");
    /** 六、开放合作情况 · 集群或集群内企业在境外设立分支机构数量，个. */
    public static final CellKey<Long> OPENNESS_OVERSEAS_BRANCHES = cell("/openness/overseasBranches");
    /** 六、开放合作情况 · 境外分支机构佐证材料. */
    public static final CellKey<List<String>> OPENNESS_OVERSEAS_BRANCHES_EVIDENCE =
            cell("/openness/overseasBranchesEvidence");
    /** 六、开放合作情况 · 近三年集群主导产品出口贸易额增长率（…年），%. */
    public static final CellKey.Years<Number> OPENNESS_EXPORT_GROWTH = years("/openness/exportGrowth/*");
    /** 六、开放合作情况 · 近三年集群外商直接投资额增长率（…年），%. */
    public static final CellKey.Years<Number> OPENNESS_FDI_GROWTH = years("/openness/fdiGrowth/*");
    /** 七、治理和服务水平 · 治理和服务水平情况. */
    public static final CellKey<String> GOVERNANCE_OVERVIEW = cell("/governance/overview");
    /** 七、治理和服务水平 · 集群已建设的中小企业公共服务平台: NATIONAL_DEMONSTRATION, PROVINCIAL_DEMONSTRATION, OWN_PLATFORM. */
    public static final CellKey<Map<String, List<String>>> GOVERNANCE_PLATFORMS_WORK =
            cell("/governance/platformsWork");
    /** 七、治理和服务水平 · 集群已提供的中小企业公共服务: INFORMATION, STARTUP_COACHING, INNOVATION_SUPPORT, TRAINING, MARKETING, FINANCING, MANAGEMENT_CONSULTING. */
    public static final CellKey<Map<String, List<String>>> GOVERNANCE_SME_SERVICES_WORK =
            cell("/governance/smeServicesWork");
    /** 七、治理和服务水平 · 集群开展的治理工作: SPECIALIZED_BODY, RIGHTS_PROTECTION, SERVICE_APPRAISAL. */
    public static final CellKey<Map<String, List<String>>> GOVERNANCE_GOVERNANCE_WORK =
            cell("/governance/governanceWork");
    /** 八、未来三年中小企业特色产业集群发展规划 · 集群基本情况简介. */
    public static final CellKey<String> PLAN_PROFILE = cell("/plan/profile");
    /** 八、未来三年中小企业特色产业集群发展规划 · 发展成效. */
    public static final CellKey<String> PLAN_ACHIEVEMENTS = cell("/plan/achievements");
    /** 八、未来三年中小企业特色产业集群发展规划 · 存在的问题. */
    public static final CellKey<String> PLAN_PROBLEMS = cell("/plan/problems");
    /** 八、未来三年中小企业特色产业集群发展规划 · 总体思路. */
    public static final CellKey<String> PLAN_APPROACH = cell("/plan/approach");
    /** 八、未来三年中小企业特色产业集群发展规划 · 集群产值年均增速（基准值），%. */
    public static final CellKey<Number> PLAN_TARGETS_OUTPUT_GROWTH_BASELINE =
            cell("/plan/targets/outputGrowth/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 集群产值年均增速（目标值），%. */
    public static final CellKey<Number> PLAN_TARGETS_OUTPUT_GROWTH_TARGET = cell("/plan/targets/outputGrowth/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 优质中小企业数量（基准值），家. */
    public static final CellKey<Long> PLAN_TARGETS_QUALITY_SMES_BASELINE = cell("/plan/targets/qualitySmes/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 优质中小企业数量（目标值），家. */
    public static final CellKey<Long> PLAN_TARGETS_QUALITY_SMES_TARGET = cell("/plan/targets/qualitySmes/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 研发经费投入（基准值），万元. */
    public static final CellKey<Number> PLAN_TARGETS_RD_SPENDING_BASELINE = cell("/plan/targets/rdSpending/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 研发经费投入（目标值），万元. */
    public static final CellKey<Number> PLAN_TARGETS_RD_SPENDING_TARGET = cell("/plan/targets/rdSpending/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 有效发明专利数量（基准值），件. */
    public static final CellKey<Long> PLAN_TARGETS_INVENTION_PATENTS_BASELINE =
            cell("/plan/targets/inventionPatents/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 有效发明专利数量（目标值），件. */
    public static final CellKey<Long> PLAN_TARGETS_INVENTION_PATENTS_TARGET =
            cell("/plan/targets/inventionPatents/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 工业互联网普及率（基准值），%. */
    public static final CellKey<Number> PLAN_TARGETS_IIOT_ADOPTION_BASELINE =
            cell("/plan/targets/iiotAdoption/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 工业互联网普及率（目标值），%. */
    public static final CellKey<Number> PLAN_TARGETS_IIOT_ADOPTION_TARGET = cell("/plan/targets/iiotAdoption/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 二氧化碳排放量（基准值），吨二氧化碳. */
    public static final CellKey<Number> PLAN_TARGETS_CO2_EMISSIONS_BASELINE =
            cell("/plan/targets/co2Emissions/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 二氧化碳排放量（目标值），吨二氧化碳. */
    public static final CellKey<Number> PLAN_TARGETS_CO2_EMISSIONS_TARGET = cell("/plan/targets/co2Emissions/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 单位工业产值能耗（基准值），吨标准煤/万元. */
    public static final CellKey<Number> PLAN_TARGETS_ENERGY_PER_OUTPUT_BASELINE =
            cell("/plan/targets/energyPerOutput/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 单位工业产值能耗（目标值），吨标准煤/万元. */
    public static final CellKey<Number> PLAN_TARGETS_ENERGY_PER_OUTPUT_TARGET =
            cell("/plan/targets/energyPerOutput/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 开放合作定性描述（基准值）. */
    public static final CellKey<String> PLAN_TARGETS_OPENNESS_BASELINE = cell("/plan/targets/openness/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 开放合作定性描述（目标值）. */
    public static final CellKey<String> PLAN_TARGETS_OPENNESS_TARGET = cell("/plan/targets/openness/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 治理和服务定性描述（基准值）. */
    public static final CellKey<String> PLAN_TARGETS_GOVERNANCE_BASELINE = cell("/plan/targets/governance/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 治理和服务定性描述（目标值）. */
    public static final CellKey<String> PLAN_TARGETS_GOVERNANCE_TARGET = cell("/plan/targets/governance/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 其它指标（第…项·方向）. */
    public static final CellKey.Entries<String> PLAN_TARGETS_OTHER_DIRECTION =
            entries("/plan/targets/other/*/direction");
    /** 八、未来三年中小企业特色产业集群发展规划 · 其它指标（第…项·指标）. */
    public static final CellKey.Entries<String> PLAN_TARGETS_OTHER_INDICATOR =
            entries("/plan/targets/other/*/indicator");
    /** 八、未来三年中小企业特色产业集群发展规划 · 其它指标（第…项·单位）. */
    public static final CellKey.Entries<String> PLAN_TARGETS_OTHER_UNIT = entries("/plan/targets/other/*/unit");
    /** 八、未来三年中小企业特色产业集群发展规划 · 其它指标（第…项·基准值）. */
    public static final CellKey.Entries<Number> PLAN_TARGETS_OTHER_BASELINE = entries("/plan/targets/other/*/baseline");
    /** 八、未来三年中小企业特色产业集群发展规划 · 其它指标（第…项·目标值）. */
    public static final CellKey.Entries<Number> PLAN_TARGETS_OTHER_TARGET = entries("/plan/targets/other/*/target");
    /** 八、未来三年中小企业特色产业集群发展规划 · 其它指标（第…项·优劣方向）: HIGHER, LOWER. */
    public static final CellKey.Entries<String> PLAN_TARGETS_OTHER_BETTER = entries("/plan/targets/other/*/better");
    /** 八、未来三年中小企业特色产业集群发展规划 · 阶段性目标（…年·文字）. */
    public static final CellKey.Years<String> PLAN_STAGES_TEXT = years("/plan/stages/*/text");
    /** 八、未来三年中小企业特色产业集群发展规划 · 阶段性目标（…年·集群产值年均增速），%. */
    public static final CellKey.Years<Number> PLAN_STAGES_OUTPUT_GROWTH = years("/plan/stages/*/outputGrowth");
    /** 八、未来三年中小企业特色产业集群发展规划 · 阶段性目标（…年·优质中小企业数量），家. */
    public static final CellKey.Years<Long> PLAN_STAGES_QUALITY_SMES = years("/plan/stages/*/qualitySmes");
    /** 八、未来三年中小企业特色产业集群发展规划 · 阶段性目标（…年·研发经费投入），万元. */
    public static final CellKey.Years<Number> PLAN_STAGES_RD_SPENDING = years("/plan/stages/*/rdSpending");
    /** 八、未来三年中小企业特色产业集群发展规划 · 阶段性目标（…年·有效发明专利数量），件. */
    public static final CellKey.Years<Long> PLAN_STAGES_INVENTION_PATENTS = years("/plan/stages/*/inventionPatents");
    /** 八、未来三年中小企业特色产业集群发展规划 · 阶段性目标（…年·工业互联网普及率），%. */
    public static final CellKey.Years<Number> PLAN_STAGES_IIOT_ADOPTION = years("/plan/stages/*/iiotAdoption");
    /** 八、未来三年中小企业特色产业集群发展规划 · 阶段性目标（…年·二氧化碳排放量），吨二氧化碳. */
    public static final CellKey.Years<Number> PLAN_STAGES_CO2_EMISSIONS = years("/plan/stages/*/co2Emissions");
    /** 八、未来三年中小企业特色产业集群发展规划 · 阶段性目标（…年·单位工业产值能耗），吨标准煤/万元. */
    public static final CellKey.Years<Number> PLAN_STAGES_ENERGY_PER_OUTPUT = years("/plan/stages/*/energyPerOutput");
    /** 八、未来三年中小企业特色产业集群发展规划 · 重点任务. */
    public static final CellKey<String> PLAN_KEY_TASKS = cell("/plan/keyTasks");
    /** 八、未来三年中小企业特色产业集群发展规划 · 保障措施. */
    public static final CellKey<String> PLAN_SAFEGUARDS = cell("/plan/safeguards");
    /** 九、真实性声明及推荐意见 · 单位负责人（签字）. */
    public static final CellKey<String> DECLARATION_RESPONSIBLE_PERSON = cell("/declaration/responsiblePerson");
    /** 九、真实性声明及推荐意见 · 县（市、区）中小企业主管部门（公章）: YES, NO. */
    public static final CellKey<String> DECLARATION_AUTHORITY_SEALED = cell("/declaration/authoritySealed");
    /** 九、真实性声明及推荐意见 · 真实性声明日期. */
    public static final CellKey<LocalDate> DECLARATION_SIGNED_ON = cell("/declaration/signedOn");
    /** 九、真实性声明及推荐意见 · 省级中小企业主管部门推荐意见. */
    public static final CellKey<String> DECLARATION_RECOMMENDATION_OPINION =
            cell("/declaration/recommendation/opinion");
    /** 九、真实性声明及推荐意见 · 推荐单位. */
    public static final CellKey<String> DECLARATION_RECOMMENDATION_UNIT = cell("/declaration/recommendation/unit");
    /** 九、真实性声明及推荐意见 · 推荐单位（公章）: YES, NO. */
    public static final CellKey<String> DECLARATION_RECOMMENDATION_SEALED = cell("/declaration/recommendation/sealed");
    /** 九、真实性声明及推荐意见 · 推荐日期. */
    public static final CellKey<LocalDate> DECLARATION_RECOMMENDATION_RECOMMENDED_ON =
            cell("/declaration/recommendation/recommendedOn");

    private FormCells() {}

    private static <V> CellKey<V> cell(String pointer) {
        return new CellKey<>(pointer);
    }

    private static <V> CellKey.Years<V> years(String pointer) {
        return new CellKey.Years<>(pointer);
    }

    private static <V> CellKey.Entries<V> entries(String pointer) {
        return new CellKey.Entries<>(pointer);
    }
}
